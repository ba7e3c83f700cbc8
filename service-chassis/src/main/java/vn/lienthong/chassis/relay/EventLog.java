package vn.lienthong.chassis.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.ConnectorCallback;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;

/** The database's log as far as it tells of events, read by Debezium through the slot. */
final class EventLog {
    /** Takes a stretch of the log. It is confirmed to the database when this returns, and read again when it throws. */
    interface Reader {
        void read(List<SourceRecord> records) throws Exception;
    }

    /** Looks whether the log may be read; throws where it may not. */
    interface Check {
        void run() throws Exception;
    }

    private final Properties settings;

    EventLog(Properties settings) {
        this.settings = settings;
    }

    /** Reads on this thread until it is interrupted; throws where the log can no longer be read. */
    void follow(Check beforeFirstRead, Reader reader) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(settingsOfOneRun())
                .using(OffsetCommitPolicy.always())
                .using((_, _, error) -> failure.set(error))
                .using(checking(beforeFirstRead))
                .notifying((records, committer) -> readAndConfirm(reader, records, committer))
                .build()
                .run();
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException("The log can no longer be read", e);
        }
    }

    private static ConnectorCallback checking(Check check) {
        return new ConnectorCallback() {
            @Override
            public void taskStarted() {
                try {
                    check.run();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Debezium would wait a minute for the metrics of a run before to go, were they of the same name. */
    private Properties settingsOfOneRun() {
        var ofThisRun = new Properties();
        ofThisRun.putAll(settings);
        ofThisRun.setProperty("custom.metric.tags", "run=" + UUID.randomUUID());
        return ofThisRun;
    }

    private static void readAndConfirm(
            Reader reader,
            List<RecordChangeEvent<SourceRecord>> records,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        try {
            reader.read(records.stream().map(RecordChangeEvent::record).toList());
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (RecordChangeEvent<SourceRecord> done : records) {
            committer.markProcessed(done);
        }
        committer.markBatchFinished();
    }
}
