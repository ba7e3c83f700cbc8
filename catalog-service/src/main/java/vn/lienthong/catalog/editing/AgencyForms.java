package vn.lienthong.catalog.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.Description;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/** What an editor fills in about agencies. */
final class AgencyForms {
    /** What an agency can be competent as. */
    static final String ROLE = "[A-Z][A-Z0-9_]{0,79}";

    private static final String UNIT = "\\d{2,5}|VN";

    private AgencyForms() {}

    /** An agency from its first day on. */
    record AgencyForm(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull AgencyKind kind,
            @NotNull AgencyLevel level,
            @NotNull @Valid CompetenceForm competence,
            @Size(max = 50) String parent,
            @Size(max = 50) String statisticsCode,
            @SensibleDay LocalDate validFrom,
            @Size(max = 200) String legalBasis) {
        Beginning beginning(String code) {
            return new Beginning(
                    code,
                    nameVi,
                    nameEn,
                    kind,
                    level,
                    competence.competence(),
                    NoInformation.orNull(parent),
                    NoInformation.orNull(statisticsCode),
                    validFrom,
                    NoInformation.orNull(legalBasis));
        }
    }

    /** What an agency decides on. @param fields names of fields of procedures; absent = all */
    record CompetenceForm(
            @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = ROLE) String> roles,
            @NotNull @Size(max = 5_000) List<@NotNull @Pattern(regexp = UNIT) String> jurisdiction,
            @Size(min = 1, max = 200) List<@NotBlank @ListItem @Size(max = 200) String> fields) {
        Competence competence() {
            return new Competence(roles, jurisdiction, fields);
        }
    }

    /** Another competence from a day on. */
    record ChangeForm(
            @NotNull @SensibleDay LocalDate from,
            @NotNull @Valid CompetenceForm competence,
            @NotBlank @Size(max = 200) String legalBasis) {
        Change change() {
            return new Change(from, competence.competence(), legalBasis);
        }
    }

    /** From a day on it is called so. @param parent code of the agency that it belongs to; absent = to none */
    record DescriptionForm(
            @NotNull @SensibleDay LocalDate from,
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull AgencyKind kind,
            @NotNull AgencyLevel level,
            @Size(max = 50) String parent,
            @NotBlank @Size(max = 200) String legalBasis) {
        Described described() {
            return new Described(from, new Description(nameVi, nameEn, kind, level, parent), legalBasis);
        }
    }

    /**
     * Another agency acts for it.
     *
     * @param units in which it acts, with all below them; absent = everywhere
     * @param fields names of fields of procedures; absent = all
     * @param until first day on which it acts no more
     */
    record DelegationForm(
            @NotBlank @Size(max = 50) String to,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = ROLE) String> roles,
            @Size(min = 1, max = 5_000) List<@NotNull @Pattern(regexp = UNIT) String> units,
            @Size(min = 1, max = 200) List<@NotBlank @ListItem @Size(max = 200) String> fields,
            @NotNull @SensibleDay LocalDate from,
            @NotNull @SensibleDay LocalDate until,
            @NotBlank @Size(max = 200) String legalBasis) {
        Delegation delegation(UUID id) {
            return new Delegation(id, to, roles, units, fields, from, until, legalBasis);
        }
    }

    /** A delegation ends before its time. */
    record DelegationEndForm(
            @NotNull @SensibleDay LocalDate until,
            @NotBlank @Size(max = 200) String legalBasis) {}

    /**
     * An agency ends.
     *
     * @param on first day on which it is no more
     * @param successors who takes over, the open work included; several say what each takes
     */
    record DissolutionForm(
            @NotNull @SensibleDay LocalDate on,
            @NotNull @Size(max = 200) List<@NotNull @Valid SuccessorForm> successors,
            @NotBlank @Size(max = 200) String legalBasis) {
        End end() {
            return new End(
                    on,
                    successors.stream().map(SuccessorForm::agency).distinct().toList(),
                    successors.stream().map(SuccessorForm::takeover).toList(),
                    legalBasis);
        }
    }

    /** What one successor takes over; what is absent is not limited. */
    record SuccessorForm(
            @NotBlank @Size(max = 50) String agency,
            @Size(min = 1, max = 100) List<@NotNull @Pattern(regexp = ROLE) String> roles,
            @Size(min = 1, max = 5_000) List<@NotNull @Pattern(regexp = UNIT) String> units,
            @Size(min = 1, max = 200) List<@NotBlank @ListItem @Size(max = 200) String> fields) {
        Takeover takeover() {
            return new Takeover(agency, roles, units, fields);
        }
    }
}
