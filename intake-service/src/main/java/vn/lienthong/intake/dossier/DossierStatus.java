package vn.lienthong.intake.dossier;

/** Where a dossier stands, with the status codes of the national exchange of data. */
public enum DossierStatus {
    SUBMITTED(1),
    ACCEPTED(2),
    NOT_ACCEPTED(3),
    IN_PROCESS(4),
    SUPPLEMENT_REQUIRED(5),
    PAYMENT_REQUIRED(6),
    WITHDRAWN(7),
    STOPPED(8),
    RESULT_READY(9),
    RETURNED(10);

    private final int national;

    DossierStatus(int national) {
        this.national = national;
    }

    /** The code of the national exchange, 1 to 10. */
    public int national() {
        return national;
    }
}
