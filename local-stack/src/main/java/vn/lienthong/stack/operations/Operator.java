package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.http.Http;

/** Somebody who operates a stack, and asks its services under {@code /operations}. */
final class Operator {
    private final Stack stack;

    Operator(DataDirectory directory) {
        stack = Stack.in(directory);
    }

    /** Each time another one, for some work outlasts a token. */
    private String token() {
        return stack.token(Roles.OPERATOR, System.getProperty("user.name", "operator"));
    }

    JsonNode ask(Service service, String path) {
        return Http.get(stack.endpoints().of(service).resolve("/operations" + path), token());
    }

    JsonNode have(Service service, String path) {
        return have(service, path, null);
    }

    JsonNode have(Service service, String path, String reason) {
        return Http.act(stack.endpoints().of(service).resolve("/operations" + path), token(), reason);
    }
}
