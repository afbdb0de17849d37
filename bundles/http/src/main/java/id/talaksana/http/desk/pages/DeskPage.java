package id.talaksana.http.desk.pages;

import id.talaksana.http.kit.page.PageAnswer;

/** A page of the desk, or an act that ends with one. */
@FunctionalInterface
public interface DeskPage {
    PageAnswer answer(DeskVisit visit);
}
