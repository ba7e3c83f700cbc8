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
        byte[] body = with((byte[]) receipt.getEntity(), secrets.of(dossierId));
        return Response.fromResponse(receipt).entity(body).build();
    }

    /** What it is put on must end with its object, or whoever asks would get what nobody can read. */
    static byte[] with(byte[] object, String secret) {
        int end = object.length - 1;
        if (end < 1 || object[end] != '}') {
            throw new IllegalStateException("No object that a secret could be put into: %d bytes".formatted(end + 1));
        }
        String divided = object[end - 1] == '{' ? "" : ",";
        byte[] member = "%s\"secret\":\"%s\"}".formatted(divided, secret).getBytes(StandardCharsets.US_ASCII);
        byte[] body = Arrays.copyOf(object, end + member.length);
        System.arraycopy(member, 0, body, end, member.length);
        return body;
    }
}
