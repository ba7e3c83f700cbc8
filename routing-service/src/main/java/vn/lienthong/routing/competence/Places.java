package vn.lienthong.routing.competence;

/**
 * The places of a dossier, communes of the day on which it was handed in.
 *
 * @param residence code of the commune where the applicant lives; may be null
 * @param subjectPlace code of the commune where the land, house or business lies; may be null
 * @param centre code of the one-stop centre where it was handed in
 */
public record Places(String residence, String subjectPlace, String centre) {}
