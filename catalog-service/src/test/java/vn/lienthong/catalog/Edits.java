package vn.lienthong.catalog;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Sends an editor's changes to the service under test. */
public final class Edits {
    private Edits() {}

    /** Something new. */
    public static ValidatableResponse create(String path, String body) {
        return request(body).header("If-None-Match", "*").put(path).then();
    }

    /** Something that is there. @param ifMatch null for none */
    public static ValidatableResponse put(String path, String ifMatch, String body) {
        RequestSpecification request = request(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    public static ValidatableResponse post(String path, String ifMatch, String body) {
        return request(body).header("If-Match", ifMatch).post(path).then();
    }

    private static RequestSpecification request(String body) {
        return Imports.editor().contentType("application/json").body(body);
    }
}
