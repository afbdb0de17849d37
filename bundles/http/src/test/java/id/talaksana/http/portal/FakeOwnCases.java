package id.talaksana.http.portal;

import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.OwnCase;
import id.talaksana.api.applications.OwnCases;
import id.talaksana.api.cases.Following;
import id.talaksana.api.complaints.Enclosure;
import java.util.List;

/** Cases that were applied for at a counter: they are followed, and nothing is done with them here. */
record FakeOwnCases(Following following) implements OwnCases {
    @Override
    public OwnCase find(Holder holder) {
        return new OwnCase(
                following.follow(holder.id(), holder.code(), holder.address()),
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    @Override
    public OwnCase attach(Holder holder, String requirement, Enclosure file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OwnCase remove(Holder holder, int file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Enclosure file(Holder holder, int file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OwnCase send(Holder holder, String comment, String requestKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OwnCase withdraw(Holder holder, String reason, String requestKey) {
        throw new UnsupportedOperationException();
    }
}
