package vn.lienthong.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.EventTypes;

class SchemasTest {
    static Iterable<String> types() {
        return EventTypes.all().byName().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_of_every_type_lies_in_the_jar(String type) {
        assertThat(Schemas.class.getResource("/" + Schemas.resourceOf(type))).isNotNull();
    }

    @Test
    void a_schema_is_named_by_type_and_version() {
        assertThat(Schemas.uriOf("vn.lienthong.dossier.accepted.v1", "1-2-0"))
                .isEqualTo("urn:lienthong:schema:vn.lienthong.dossier.accepted.v1:1-2-0");
    }

    @Test
    void a_type_that_this_build_does_not_know_has_the_first_version() {
        assertThat(Schemas.uriOf("vn.lienthong.dossier.lost.v1"))
                .isEqualTo("urn:lienthong:schema:vn.lienthong.dossier.lost.v1:1-0-0");
    }
}
