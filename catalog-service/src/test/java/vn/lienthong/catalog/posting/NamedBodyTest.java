package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedBodyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ủy ban nhân dân cấp xã                                  | uy ban nhan dan:COMMUNE
            UBND cấp huyện                                          | uy ban nhan dan:DISTRICT
            Chủ tịch Ủy ban nhân dân cấp xã                         | uy ban nhan dan:COMMUNE
            Công an cấp tỉnh hoặc cấp xã                            | cong an:PROVINCE cong an:COMMUNE
            Ủy ban nhân dân xã, phường, thị trấn                    | uy ban nhan dan:COMMUNE uy ban nhan dan:COMMUNE uy ban nhan dan:COMMUNE
            Công an cấp tỉnh (phòng cháy, chữa cháy)                | cong an:PROVINCE
            Cơ quan thuế                                            | thue
            Cục Cảnh sát giao thông; công an cấp tỉnh               | canh sat giao thong cong an:PROVINCE
            Sở Nông nghiệp và Môi trường                            | so nong nghiep moi truong
            Văn phòng đăng ký đất đai hoặc chi nhánh                | van phong dang ki dat dai
            Chi cục Hải quan                                        | hai quan
            Liên minh hợp tác xã                                    | lien minh hop tac xa
            Ủy ban nhân dân cấp xã (trước 07/2025: cấp huyện)       | uy ban nhan dan:COMMUNE
            Ủy ban nhân dân phường Hoàn Kiếm                        | uy ban nhan dan phuong hoan kiem
            """)
    void the_bodies_of_a_text_are_told_apart(String text, String bodies) {
        assertThat(NamedBody.in(text).stream()
                        .map(body -> body.words()
                                + body.level().map(level -> ":" + level).orElse(""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(bodies);
    }

    @ParameterizedTest
    @CsvSource({
        "Công an cấp tỉnh, Công an thành phố Hà Nội, true",
        "Công an, Phòng Cảnh sát phòng cháy - Công an thành phố Hà Nội, false",
        "Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai Hà Nội khu vực 1, true",
        "Cơ quan thuế, Thuế cơ sở 1 thành phố Hà Nội, true",
        "Cảnh sát giao thông, Cục Cảnh sát giao thông - Bộ Công an, true",
        "Sở Y, Sở Y tế tỉnh Lào Cai, true",
        "Sở Y tế, Sở Yên, false",
    })
    void a_body_is_called_by_the_beginning_of_its_name(String body, String agency, boolean isNamed) {
        assertThat(NamedBody.in(body).getFirst().isNamed(NamedBody.plainName(agency)))
                .isEqualTo(isNamed);
    }

    @Property
    void whatever_is_written_is_read(@ForAll String text) {
        assertThat(NamedBody.in(text))
                .allSatisfy(body -> assertThat(body.words()).isNotBlank());
    }
}
