package vn.lienthong.catalog.unit;

import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** A level of the administration; Decision 124/2004/QĐ-TTg numbers the units of each on their own. */
public enum UnitLevel {
    PROVINCE(2),
    DISTRICT(3),
    COMMUNE(5);

    private final int digits;

    UnitLevel(int digits) {
        this.digits = digits;
    }

    public static UnitLevel of(UnitKind kind) {
        return switch (kind) {
            case PROVINCE, CENTRAL_CITY -> PROVINCE;
            case PROVINCIAL_CITY, URBAN_DISTRICT, RURAL_DISTRICT, TOWN -> DISTRICT;
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> COMMUNE;
        };
    }

    /** How many digits the codes of its units have. */
    public int digits() {
        return digits;
    }

    public boolean isCode(String text) {
        return text.matches("\\d{%d}".formatted(digits));
    }

    boolean isAbove(UnitLevel other) {
        return compareTo(other) < 0;
    }
}
