package vn.lienthong.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.catalog.editing.ProcedureForms.DraftForm;
import vn.lienthong.catalog.procedure.Bounds;
import vn.lienthong.chassis.web.JsonRules;

/** What the annotations of a form tell those who read its description is what files are held against, too. */
class FormsAndBoundsTest {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private final Validator validator = FACTORY.getValidator();
    private final ObjectMapper json = mapper();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void a_sound_form_is_within_its_bounds() throws JsonProcessingException {
        assertThat(isRefusedByForm(form())).isFalse();
        assertThat(isOutOfBounds(form())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/version/nameVi, 1000",
        "/version/nameEn, 1000",
        "/version/fieldVi, 200",
        "/version/responsibleAgency, 500",
        "/version/limitNote, 1000",
        "/version/feeNote, 1000",
        "/version/details/partialReason, 1000",
        "/version/details/results/0/nameVi, 300",
        "/version/details/legalBases/0/number, 100",
        "/version/details/legalBases/0/title, 500",
        "/version/details/conditions/0/en, 1000",
        "/version/details/keywords/0, 100",
        "/version/details/lifeEvents/0, 50",
        "/process/components/0/code, 50",
        "/process/components/0/nameVi, 500",
        "/process/components/0/details/form, 100",
        "/process/components/0/details/database, 200",
        "/process/steps/0/step, 50",
        "/process/steps/0/nameEn, 300",
        "/process/steps/0/role, 80",
        "/process/steps/0/tasks/0, 500",
        "/process/steps/0/result, 300",
        "/process/steps/0/details/when, 500",
        "/process/steps/0/details/form, 100"
    })
    void both_take_a_text_of_the_same_length(String pointer, int most) throws JsonProcessingException {
        JsonNode longest = with(pointer, TextNode.valueOf("A".repeat(most)));
        JsonNode tooLong = with(pointer, TextNode.valueOf("A".repeat(most + 1)));
        assertThat(isRefusedByForm(longest)).isFalse();
        assertThat(isOutOfBounds(longest)).isFalse();
        assertThat(isRefusedByForm(tooLong)).isTrue();
        assertThat(isOutOfBounds(tooLong)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/version/details/numberOfSets, 1, 20",
        "/version/details/results/0/validMonths, 1, 1200",
        "/process/components/0/details/originals, 0, 99",
        "/process/components/0/details/copies, 0, 99",
        "/process/policy/maxSupplements, 0, 100",
        "/process/policy/applicantWindowDays, 1, 366",
        "/process/handling/maxExtensions, 0, 100",
        "/process/handling/consultWindowDays, 1, 366"
    })
    void both_take_the_same_numbers(String pointer, int least, int most) throws JsonProcessingException {
        assertThat(isRefusedByForm(with(pointer, IntNode.valueOf(least)))).isFalse();
        assertThat(isOutOfBounds(with(pointer, IntNode.valueOf(least)))).isFalse();
        assertThat(isRefusedByForm(with(pointer, IntNode.valueOf(most)))).isFalse();
        assertThat(isOutOfBounds(with(pointer, IntNode.valueOf(most)))).isFalse();
        assertThat(isRefusedByForm(with(pointer, IntNode.valueOf(most + 1)))).isTrue();
        assertThat(isOutOfBounds(with(pointer, IntNode.valueOf(most + 1)))).isTrue();
        assertThat(isRefusedByForm(with(pointer, IntNode.valueOf(-1)))).isTrue();
        assertThat(isOutOfBounds(with(pointer, IntNode.valueOf(-1)))).isTrue();
    }

    private boolean isRefusedByForm(JsonNode form) throws JsonProcessingException {
        return !validator.validate(json.treeToValue(form, DraftForm.class)).isEmpty();
    }

    private boolean isOutOfBounds(JsonNode said) throws JsonProcessingException {
        DraftForm form = json.treeToValue(said, DraftForm.class);
        return Bounds.exceededBy(form.version().version()).isPresent()
                || Bounds.exceededBy(form.process().process()).isPresent();
    }

    private JsonNode with(String place, JsonNode value) throws JsonProcessingException {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode form = form();
        JsonNode parent = form.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return form;
    }

    private JsonNode form() throws JsonProcessingException {
        return json.readTree("""
                {"version":{"nameVi":"Thủ tục","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["PROVINCE"],
                  "responsibleAgency":"Sở","limit":{"value":5,"unit":"workingDays"},"channels":["COUNTER"],
                  "interconnected":false,"validFrom":"2025-01-01","details":{"applicants":["CITIZEN"],
                  "numberOfSets":1,"fees":[],
                  "results":[{"code":"GP","nameVi":"Giấy phép","nameEn":"Permit","validMonths":24}],
                  "legalBases":[{"number":"60/2014/QH13","title":"Luật Hộ tịch"}],
                  "conditions":[{"vi":"Khi","en":"When"}],"keywords":["thử"],"lifeEvents":["BIRTH"]}},
                 "process":{"validFrom":"2025-01-01","components":[{"code":"TK","nameVi":"Tờ khai","nameEn":"Form",
                  "kind":"ORIGINAL","required":true,"replaceableByData":false,
                  "details":{"form":"Mẫu 01","originals":1,"copies":0}}],
                  "policy":{"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,
                  "onWindowExpired":"STOP","clockOnSupplement":"RESTART","financialWaitPauses":false,
                  "silenceMeansConsent":false},"bundle":false,
                  "steps":[{"step":"sign","nameVi":"Ký","nameEn":"Sign","role":"R","place":"RECEIVING_PLACE",
                  "after":[],"limit":{"value":3,"unit":"workingDays"},"tasks":["Ký"],"details":{}}],
                  "handling":{"maxSuspensions":1,"maxExtensions":1,"consultWindowDays":5}}}""");
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }
}
