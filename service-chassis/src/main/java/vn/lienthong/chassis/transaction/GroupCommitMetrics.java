package vn.lienthong.chassis.transaction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What monitoring sees of the commands that share transactions. */
@Singleton
final class GroupCommitMetrics implements MeterBinder {
    private final GroupCommit commits;

    GroupCommitMetrics(GroupCommit commits) {
        this.commits = commits;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dossier.commands.gathered", commits, GroupCommit::gathered)
                .description("Commands that wait until the group before theirs is committed")
                .register(registry);
    }
}
