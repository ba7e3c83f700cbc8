package vn.lienthong.intake.reception;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import vn.lienthong.intake.secrecy.TrackingSecrets;

/**
 * Puts the tracking secret on the receipt on its way out, so that the answer that is stored for repeats has none: a
 * repeat gets the same text all the same, because the secret follows from the dossier.
 */
@Singleton
class SecretOnReceipt {
    private final TrackingSecrets secrets;

    SecretOnReceipt(TrackingSecrets secrets) {
        this.secrets = secrets;
    }

    /** On the answer to a submission, which says where its dossier is. */
    Response putOn(Response receipt) {
        String path = receipt.getLocation().getPath();
        return putOn(receipt, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** As the last member of the object that is answered. */
    Response putOn(Response receipt, UUID dossierId) {
        byte[] answer = (byte[]) receipt.getEntity();
        byte[] member = ",\"secret\":\"%s\"}".formatted(secrets.of(dossierId)).getBytes(StandardCharsets.US_ASCII);
        int end = answer.length - 1;
        byte[] body = Arrays.copyOf(answer, end + member.length);
        System.arraycopy(member, 0, body, end, member.length);
        return Response.fromResponse(receipt).entity(body).build();
    }
}
