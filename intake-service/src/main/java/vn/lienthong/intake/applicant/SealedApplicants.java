package vn.lienthong.intake.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;
import vn.lienthong.intake.secrecy.DossierSeal.Secret;

/** The data of applicants, already encrypted, on their way into the tables. */
final class SealedApplicants implements Participant {
    private static final String WRITE = """
            with sealed as (
                select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                    as t(dossier_id, nonce, ciphertext, key_nonce, key_ciphertext)),
            data as (
                insert into applicant (dossier_id, nonce, ciphertext) select dossier_id, nonce, ciphertext from sealed)
            insert into applicant_key (dossier_id, nonce, ciphertext)
            select dossier_id, key_nonce, key_ciphertext from sealed
            """;

    private final List<Row> rows = new ArrayList<>();

    private record Row(UUID dossierId, Secret secret) {}

    void add(UUID dossierId, Secret secret) {
        rows.add(new Row(dossierId, secret));
    }

    @Override
    public void read(Trip trip) {
        // nothing is asked of what is only written
    }

    @Override
    public int changes() {
        return rows.size();
    }

    @Override
    public void write(Trip trip) {
        if (!rows.isEmpty()) {
            trip.update(
                    WRITE,
                    SqlArray.of("uuid", rows.stream().map(Row::dossierId).toList()),
                    bytes(row -> row.secret().data().nonce()),
                    bytes(row -> row.secret().data().ciphertext()),
                    bytes(row -> row.secret().key().nonce()),
                    bytes(row -> row.secret().key().ciphertext()));
            rows.clear();
        }
    }

    private SqlArray bytes(Function<Row, byte[]> value) {
        return new SqlArray("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
