package vn.lienthong.intake.secrecy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a dossier's personal data under a key of its own (AES-256-GCM). The key is kept encrypted under the master
 * key, in the same database: who deletes it has made the data unreadable there, while a backup made before still has
 * both. Data and key are bound to the dossier's id, so that neither can be put in another's place.
 */
@Singleton
public class DossierSeal {
    private static final String AES = "AES";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey wrapping;
    private final SecureRandom random = new SecureRandom();

    DossierSeal(MasterKey master) {
        wrapping = master.derive("applicant-keys", AES);
    }

    /** @param key the dossier's key, encrypted */
    public record Secret(Sealed data, Sealed key) {}

    /** Encrypts under a fresh key. */
    public Secret seal(UUID dossierId, byte[] plain) {
        byte[] key = bytes(KEY_BYTES);
        return new Secret(encrypt(new SecretKeySpec(key, AES), dossierId, plain), encrypt(wrapping, dossierId, key));
    }

    /** The plain data again. */
    public byte[] open(UUID dossierId, Secret secret) {
        byte[] key = decrypt(wrapping, dossierId, secret.key());
        return decrypt(new SecretKeySpec(key, AES), dossierId, secret.data());
    }

    private Sealed encrypt(SecretKey key, UUID dossierId, byte[] plain) {
        byte[] nonce = bytes(NONCE_BYTES);
        return new Sealed(nonce, run(Cipher.ENCRYPT_MODE, key, dossierId, nonce, plain));
    }

    private static byte[] decrypt(SecretKey key, UUID dossierId, Sealed sealed) {
        return run(Cipher.DECRYPT_MODE, key, dossierId, sealed.nonce(), sealed.ciphertext());
    }

    private static byte[] run(int mode, SecretKey key, UUID dossierId, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(dossierId.getMostSignificantBits())
                    .putLong(dossierId.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data of dossier %s cannot be opened".formatted(dossierId), e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
