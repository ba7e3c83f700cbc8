package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry of a file that was understood. @param line where it begins, from 1 */
record Found<T>(int line, ObjectNode content, T value) {}
