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
        return having(ifMatch, request(body)).put(path).then();
    }

    /** @param ifMatch null for none */
    public static ValidatableResponse post(String path, String ifMatch, String body) {
        return having(ifMatch, request(body)).post(path).then();
    }

    /** @param ifMatch null for none */
    public static ValidatableResponse delete(String path, String ifMatch) {
        return having(ifMatch, Imports.editor()).delete(path).then();
    }

    private static RequestSpecification request(String body) {
        return Imports.editor().contentType("application/json").body(body);
    }

    private static RequestSpecification having(String ifMatch, RequestSpecification request) {
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }
}
