package vn.lienthong.routing.competence;

/**
 * The places of a dossier.
 *
 * @param residence code of the commune where the applicant lives; may be null
 * @param subjectPlace code of the commune where the land, house or business lies; may be null
 * @param centre code of the one-stop centre where it was handed in
 */
public record Places(String residence, String subjectPlace, String centre) {}
