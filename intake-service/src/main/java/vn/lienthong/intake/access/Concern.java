package vn.lienthong.intake.access;

import java.util.UUID;

/** A dossier that concerns an agency, for ever. @param concernKey agency and dossier */
public record Concern(String concernKey, String agency, UUID dossierId) {
    static String key(String agency, UUID dossierId) {
        return agency + "/" + dossierId;
    }
}
