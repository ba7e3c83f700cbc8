/** Which agency is competent for a step, by rule, place and date. Pure functions on the catalog. */
package vn.lienthong.routing.competence;
