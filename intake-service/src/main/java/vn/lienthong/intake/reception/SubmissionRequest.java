package vn.lienthong.intake.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.events.Channel;
import vn.lienthong.intake.applicant.Applicant;
import vn.lienthong.intake.procedure.Papers.Paper;

/**
 * What is handed in.
 *
 * @param residence code of the commune where the applicant lives
 * @param subjectPlace code of the commune that the matter is about; absent where there is none
 */
public record SubmissionRequest(
        @NotBlank String procedure,
        @NotBlank String centre,
        @NotNull Channel channel,
        @NotBlank String residence,
        String subjectPlace,
        @NotNull @Valid Applicant applicant,
        @NotNull @Size(max = 100) List<@NotNull @Valid Paper> components) {}
