package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

class TurnIT {
    private static final RecordAgency EDIT = new RecordAgency(
            new Beginning(
                    "H01.02",
                    "Hai",
                    "Two",
                    AgencyKind.PUBLIC_SERVICE_UNIT,
                    AgencyLevel.PROVINCE,
                    new Competence(List.of(), List.of(), null),
                    null,
                    null,
                    null,
                    null),
            Optional.empty(),
            EmptyCatalog.EDITOR.occurredAt());

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void a_file_and_an_edit_of_the_same_agency_do_not_wait_for_each_other_for_ever() {
        CompletableFuture<String> file = catalog.jdbi.inTransaction(handle -> {
            GroupTransaction edit = new GroupTransaction(handle);
            catalog.agencies.register(edit);
            CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> catalog.take(
                    "agencies",
                    "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis",
                    "H01.02,Hai khác,Two,PUBLIC_SERVICE_UNIT,PROVINCE,,,,,,"));
            await().until(this::isWaitedForLock);
            catalog.agencies
                    .in(edit)
                    .handle(EDIT.agencyId(), EDIT, OptionalInt.empty(), EmptyCatalog.EDITOR.withSubject(EDIT.code()));
            edit.write();
            return taken;
        });

        assertThat(file.join()).isEqualTo("CHANGED");
    }

    private boolean isWaitedForLock() {
        return catalog.jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .mapTo(Boolean.class)
                .one());
    }
}
