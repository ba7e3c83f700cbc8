package vn.lienthong.chassis.decider;

/** Why a command may be refused: implemented by one enum per aggregate, whose constants are stable problem codes. */
public interface Rejection {
    /** The enum constant's name, for instance {@code DOSSIER_CLOSED}. */
    String name();
}
