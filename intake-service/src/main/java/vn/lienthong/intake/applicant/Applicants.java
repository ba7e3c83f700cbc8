package vn.lienthong.intake.applicant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.intake.secrecy.DossierSeal;
import vn.lienthong.intake.secrecy.Sealed;

/** Keeps the applicants' data, encrypted, in the transaction of the dossier's events. */
@Singleton
public class Applicants {
    private static final String FIND = """
            select a.nonce, a.ciphertext, k.nonce as key_nonce, k.ciphertext as key_ciphertext
            from applicant a join applicant_key k using (dossier_id) where dossier_id = ?
            """;
    private static final String RECORD =
            "insert into applicant_read (dossier_id, actor, agency, reason, read_at) values (?, ?, ?, ?, ?)";

    private final DossierSeal seal;
    private final ObjectMapper mapper;

    Applicants(DossierSeal seal, ObjectMapper mapper) {
        this.seal = seal;
        this.mapper = mapper;
    }

    /** Encrypts the data of a dossier's applicant. */
    public DossierSeal.Secret seal(UUID dossierId, Applicant applicant) {
        return seal.seal(dossierId, write(applicant));
    }

    public void keep(GroupTransaction transaction, UUID dossierId, DossierSeal.Secret secret) {
        transaction.participant(this, _ -> new SealedApplicants()).add(dossierId, secret);
    }

    /** Records who reads, and why, and reads; empty where the key was destroyed. */
    Optional<Applicant> read(Handle handle, UUID dossierId, CommandContext reader) {
        handle.execute(RECORD, dossierId, reader.actor(), reader.agency(), reader.reason(), reader.occurredAt());
        return handle.select(FIND, dossierId)
                .map((row, _) -> secret(row))
                .findOne()
                .map(secret -> parse(seal.open(dossierId, secret)));
    }

    private static DossierSeal.Secret secret(ResultSet row) throws SQLException {
        return new DossierSeal.Secret(
                new Sealed(row.getBytes("nonce"), row.getBytes("ciphertext")),
                new Sealed(row.getBytes("key_nonce"), row.getBytes("key_ciphertext")));
    }

    private byte[] write(Applicant applicant) {
        try {
            return mapper.writeValueAsBytes(applicant);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is writable as JSON", e);
        }
    }

    private Applicant parse(byte[] json) {
        try {
            return mapper.readValue(json, Applicant.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
