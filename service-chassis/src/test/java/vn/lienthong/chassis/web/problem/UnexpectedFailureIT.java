package vn.lienthong.chassis.web.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class UnexpectedFailureIT {
    private final Records records = new Records();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(records);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(records);
    }

    @Test
    void it_is_logged_once_under_the_trace_that_the_caller_is_told_and_names_no_one() {
        JsonPath problem = given().get("/things/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();

        assertThat(problem.getString("code")).isEqualTo("internal-error");
        assertThat(problem.getString("detail")).doesNotContain("division");
        assertThat(records.all).hasSize(1);
        assertThat(((ExtLogRecord) records.all.getFirst()).getMdc("traceId")).isEqualTo(problem.getString("traceId"));
        assertThat(records.text()).contains("division by zero").doesNotContain("Bí Mật");
    }

    @Test
    void what_the_database_says_of_values_is_not_logged() {
        given().get("/things/twice").then().statusCode(500);

        assertThat(records.text()).contains("thing_pkey").doesNotContain("00000000-0000");
    }

    private static final class Records extends Handler {
        private final List<LogRecord> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            ((ExtLogRecord) record).copyAll();
            all.add(record);
        }

        String text() {
            StringWriter text = new StringWriter();
            for (LogRecord record : all) {
                text.append(record.getMessage());
                record.getThrown().printStackTrace(new PrintWriter(text));
            }
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
