package vn.lienthong.intake.applicant;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whose dossier it is: personal data, which leave the intake only by a recorded read.
 *
 * @param personalId personal identification number, or the number of the enterprise or household business
 */
public record Applicant(
        @NotNull ApplicantKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 20) String personalId,
        @NotBlank @Size(max = 20) String phone,
        @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 500) String address) {
    /** Kinds of the national exchange (codes 0, 1, 2). */
    public enum ApplicantKind {
        CITIZEN,
        ENTERPRISE,
        HOUSEHOLD_BUSINESS
    }

    /** Tells nothing, so that no log does. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
