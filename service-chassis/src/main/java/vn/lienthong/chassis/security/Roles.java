package vn.lienthong.chassis.security;

/** The roles that a token can carry in its claim {@code roles}. */
public final class Roles {
    /** Hands in dossiers and follows his own. */
    public static final String CITIZEN = "citizen";

    /** Takes dossiers in at a one-stop centre and returns results. */
    public static final String RECEIVING_OFFICER = "receiving-officer";

    /** Handles the steps of his agency. */
    public static final String HANDLER = "handler";

    /** Leads an agency: decides, explains lateness, answers feedback. */
    public static final String LEADER = "leader";

    /** Runs the system; sees everything and acts for no agency. */
    public static final String OPERATOR = "operator";

    /** Edits the catalog. */
    public static final String CATALOG_EDITOR = "catalog-editor";

    /** Another system that speaks to this one. */
    public static final String INTEGRATOR = "integrator";

    private Roles() {}
}
