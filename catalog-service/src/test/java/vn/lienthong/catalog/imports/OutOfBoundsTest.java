package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.chassis.decider.Worded;
import vn.lienthong.chassis.web.JsonRules;

/** What the editors' forms refuse no file can say. */
class OutOfBoundsTest {
    private static final ProcedureFile PROCEDURES = new ProcedureFile(null, null);

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "results; [{'code':'KQ1','nameVi':'','nameEn':'x'}]; [0].nameVi; constraint.NotBlank",
                "results; [{'code':'KQ1','nameVi':'x','nameEn':' '}]; [0].nameEn; constraint.NotBlank",
                "results; [{'code':'KQ1','nameVi':'x','nameEn':'x','validMonths':-6}]; [0].validMonths; constraint.Min",
                "results; [{'code':'K Q','nameVi':'x','nameEn':'x'}]; [0].code; constraint.Pattern",
                "conditions; [{'vi':'x','en':'x'},{'vi':'','en':'x'}]; [1].vi; constraint.NotBlank",
                "legal_bases; [{'number':' ','title':'x'}]; [0].number; constraint.NotBlank",
                "channel_times; [{'channel':'COUNTER','limit':{'value':4000,'unit':'workingDays'}}]; [0].limit.value;"
                        + " constraint.Max",
                "fees; [{'kind':'STATE_FEE','amountVnd':-1}]; [0].amountVnd; constraint.Min",
                "fees; [{'kind':'STATE_FEE','amountVnd':1000000000000}]; [0].amountVnd; constraint.Max",
                "fees; [{'kind':'STATE_FEE','reckoning':{'vi':'','en':'x'}}]; [0].reckoning.vi; constraint.NotBlank",
            })
    void a_list_in_a_cell_is_held_against_the_bounds_of_the_form(
            String column, String cell, String place, String textKey) {
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> PROCEDURES.read(row().put(column, cell.replace('\'', '"'))))
                .satisfies(unfit -> {
                    assertThat(unfit.isTrap()).isFalse();
                    assertThat(unfit.finding().column()).isEqualTo(column);
                    assertThat(unfit.finding().textKey()).isEqualTo("row.within");
                    assertThat(unfit.finding().facts().getFirst()).isEqualTo(place);
                    assertThat(((Worded) unfit.finding().facts().getLast()).textKey())
                            .isEqualTo(textKey);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "channels; ONLINE|ONLINE; row.named-twice",
                "levels; COMMUNE|COMMUNE; row.named-twice",
                "applicants; CITIZEN|CITIZEN; row.named-twice",
                "time_value; 3653; row.limit-too-long",
                "fee_vnd; 1000000000000; row.no-whole-number",
            })
    void so_is_a_cell(String column, String cell, String textKey) {
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> PROCEDURES.read(row().put(column, cell)))
                .satisfies(unfit -> {
                    assertThat(unfit.finding().column()).isEqualTo(column);
                    assertThat(unfit.finding().textKey()).isEqualTo(textKey);
                });
    }

    @Test
    void long_words_of_a_cell_are_named_by_its_column() {
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> PROCEDURES.read(row().put("responsible_agency", "x".repeat(501))))
                .satisfies(unfit -> assertThat(unfit.finding())
                        .isEqualTo(Finding.of("responsible_agency", "constraint.SizeAtMost", 0, 500)));
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> PROCEDURES.read(row().put("keywords", "a|" + "x".repeat(101))))
                .satisfies(unfit -> assertThat(unfit.finding().column()).isEqualTo("keywords"));
    }

    @Test
    void what_is_within_its_bounds_is_taken() {
        assertThat(PROCEDURES
                        .read(row().put("time_value", "3652"))
                        .version()
                        .limit()
                        .value())
                .isEqualTo(3_652);
        assertThat(PROCEDURES.read(row()).code()).isEqualTo("1.001193");
    }

    @ParameterizedTest
    @CsvSource({
        "/components/0/code, `G 1`, components[0].code",
        "/components/0/nameVi, ` `, components[0].nameVi",
        "/components/0/details/originals, -1, components[0].details.originals",
        "/steps/0/limit/value, 3653, steps[0].limit.value",
        "/steps/0/step, `a b`, steps[0].step",
        "/steps/0/tasks/0, ` `, steps[0].tasks[0]",
        "/handling/consultWindowDays, -5, handling.consultWindowDays",
        "/group/members/0/feeds/0/component, `a b`, group.members[0].feeds[0].component"
    })
    void so_is_a_process(String place, String value, String field) throws JsonProcessingException {
        ObjectMapper strict = json.copy();
        new JsonRules().customize(strict);
        ProcessFile processes = new ProcessFile(new Documents(strict), null, null);
        assertThat(processes.read(process()).process().steps()).hasSize(1);

        ObjectNode document = process();
        int last = place.lastIndexOf('/');
        JsonNode parent = document.at(place.substring(0, last));
        JsonNode said = json.readTree(value.replace('`', '"'));
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(last + 1), said);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(place.substring(last + 1)), said);
        }
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> processes.read(document))
                .satisfies(unfit -> assertThat(unfit.finding().column()).isEqualTo(field));
    }

    private static ObjectNode row() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", "1.001193")
                .put("name_vi", "Thủ tục")
                .put("gloss_en", "Trial")
                .put("field_vi", "Thử")
                .put("field_en", "Trial")
                .put("levels", "COMMUNE")
                .put("responsible_agency", "Xã")
                .put("time_value", "5")
                .put("time_unit", "WORKING_DAY")
                .put("channels", "COUNTER")
                .put("interconnected", "N")
                .put("validity", "current");
    }

    private ObjectNode process() throws JsonProcessingException {
        return (ObjectNode) json.readTree("""
                {"procedure":"1.001193","bundle":true,
                 "components":[{"code":"G1","nameVi":"Giấy","nameEn":"Paper","kind":"ORIGINAL","required":true,
                   "replaceableByData":false,"details":{"originals":1,"copies":0}}],
                 "policy":{"maxSupplements":1,"supplementIssueWithinDays":2,"applicantWindowDays":7,
                   "onWindowExpired":"STOP","clockOnSupplement":"PAUSE","financialWaitPauses":true,
                   "silenceMeansConsent":false},
                 "steps":[{"step":"sign","nameVi":"Ký","nameEn":"Sign","role":"TRIAL","place":"RECEIVING_PLACE",
                   "after":[],"limit":{"value":3,"unit":"WORKING_DAY"},"tasks":["Ký"]}],
                 "handling":{"maxSuspensions":1,"maxExtensions":1,"consultWindowDays":5},
                 "group":{"members":[{"procedure":"1.001194","steps":["sign"],
                   "feeds":[{"component":"G1","from":"1.001195"}]}]}}""");
    }
}
