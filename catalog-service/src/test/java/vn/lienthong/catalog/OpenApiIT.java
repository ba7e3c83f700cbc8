package vn.lienthong.catalog;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.testing.InterfaceDocument;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class OpenApiIT {
    @Test
    void the_interface_is_as_it_was_agreed() {
        InterfaceDocument.expectKept("catalog");
    }
}
