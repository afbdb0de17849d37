package id.talaksana.http.kit.staff;

import id.talaksana.http.kit.page.PageAnswer;

/** A page for somebody who has logged in, or an act that ends with one. */
@FunctionalInterface
public interface StaffPage {
    PageAnswer answer(StaffVisit visit);
}
