package vn.lienthong.bench.fill;

/** A column of a table that is copied. @param type as {@code information_schema} has it */
record Column(String name, String type) {}
