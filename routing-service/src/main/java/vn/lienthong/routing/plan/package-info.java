/** How a dossier is handled: its legs, each a hand-off to one agency. Pure: no framework, no clock. */
package vn.lienthong.routing.plan;
