package vn.lienthong.bench.flowable;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;

/** The journey of a dossier as a process of two user tasks, one after the other. */
final class Flow {
    private static final String PROCESS = "dossier";
    private static final String APPLICANT = """
            {"kind":"CITIZEN","name":"Nguyễn Văn Mẫu","personalId":"001000000000","phone":"0900000000",\
            "address":"Số 1, đường Mẫu"}""";
    private static final String PAPERS = """
            [{"code":"TK","kind":"ORIGINAL","quantity":1},{"code":"TLKT","kind":"CERTIFIED_COPY","quantity":1}]""";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InstantSource clock;
    private final AtomicLong number = new AtomicLong();

    Flow(ProcessEngine engine, InstantSource clock) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.clock = clock;
    }

    /** Hands a dossier in. @return the id of its process */
    String start() {
        String code = "H26.00070.TT-261123-" + number.incrementAndGet();
        Map<String, Object> variables = Map.of(
                "procedure", "1.010824",
                "centre", "H26.00070.TT",
                "channel", "COUNTER",
                "residence", "00070",
                "applicant", APPLICANT,
                "components", PAPERS,
                "promisedDue", clock.instant().toString(),
                "calendar", "VN");
        return runtime.startProcessInstanceByKey(PROCESS, code, variables).getId();
    }

    /** From the counter to the end: start, complete, complete. */
    void whole() {
        String process = start();
        complete(process);
        complete(process);
    }

    private void complete(String process) {
        String task = tasks.createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
        tasks.complete(task, Map.of("outcome", "GRANTED"));
    }
}
