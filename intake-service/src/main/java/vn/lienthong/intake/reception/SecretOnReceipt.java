package vn.lienthong.intake.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.lienthong.intake.secrecy.TrackingSecrets;

/**
 * Puts the tracking secret on the receipt on its way out, so that the answer that is stored for repeats has none: a
 * repeat gets the same text all the same, because the secret follows from the dossier.
 */
@Singleton
class SecretOnReceipt {
    private final TrackingSecrets secrets;
    private final ObjectMapper mapper;

    SecretOnReceipt(TrackingSecrets secrets, ObjectMapper mapper) {
        this.secrets = secrets;
        this.mapper = mapper;
    }

    Response putOn(Response receipt) {
        try {
            ObjectNode body = (ObjectNode) mapper.readTree((String) receipt.getEntity());
            UUID dossierId = UUID.fromString(body.get("dossierId").textValue());
            body.put("secret", secrets.of(dossierId));
            return Response.fromResponse(receipt)
                    .entity(mapper.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is JSON", e);
        }
    }
}
