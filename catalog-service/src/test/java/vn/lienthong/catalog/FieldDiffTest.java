package vn.lienthong.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldDiffTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_changed_was_added_and_was_taken_away_is_told() throws Exception {
        assertThat(diff("""
                {"name":"A","limit":{"value":5},"note":"n","fee":null}""", """
                {"name":"A","limit":{"value":3},"note":null,"fee":10}"""))
                .containsExactly(
                        new FieldChange("limit.value", "5", "3"),
                        new FieldChange("note", "n", null),
                        new FieldChange("fee", null, "10"));
    }

    @Test
    void members_of_a_list_are_compared_by_what_names_them_not_by_their_place() throws Exception {
        assertThat(diff("""
                {"steps":[{"step":"a","role":"X"},{"step":"b","role":"Y"}]}""", """
                {"steps":[{"step":"b","role":"Y"},{"step":"a","role":"Z"}]}""")).containsExactly(new FieldChange("steps[a].role", "X", "Z"));
    }

    @Test
    void members_of_the_same_name_are_told_apart_by_their_order() throws Exception {
        assertThat(diff("""
                {"serves":[{"unit":"00082","to":"2025-07-01"},{"unit":"00082","from":"2025-07-01"}]}""", """
                {"serves":[{"unit":"00082","to":"2025-08-01"},{"unit":"00082","from":"2025-07-01"}]}""")).containsExactly(new FieldChange("serves[00082].to", "2025-07-01", "2025-08-01"));
        assertThat(diff("""
                {"serves":[{"unit":"00082","to":"2025-07-01"},{"unit":"00082","to":"2026-01-01"}]}""", """
                {"serves":[{"unit":"00082","to":"2025-08-01"},{"unit":"00082","to":"2026-01-01"}]}""")).hasSize(1);
    }

    @Test
    void lists_of_words_are_compared_as_a_whole() throws Exception {
        assertThat(diff("""
                {"roles":["A","B"]}""", """
                {"roles":["A"]}""")).containsExactly(new FieldChange("roles", "A, B", "A"));
    }

    @Test
    void ids_and_moments_are_no_part_of_what_is_said() throws Exception {
        assertThat(diff("""
                {"unitId":"1","code":"1","changedAt":"1"}""", """
                {"unitId":"2","code":"2","changedAt":"2"}""")).isEmpty();
    }

    @Test
    void the_name_of_a_field_is_its_path_without_members() {
        assertThat(new FieldChange("process.steps[tax].limit.value", null, null).name())
                .isEqualTo("process.steps.limit.value");
    }

    private static List<FieldChange> diff(String before, String after) throws Exception {
        return FieldDiff.between(JSON.readTree(before), JSON.readTree(after));
    }
}
