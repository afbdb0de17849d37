package id.talaksana.http.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.cases.Verification;

/** How the domain is written in JSON, and how strictly requests are read. */
public final class Json {
    /** Deeper than any request body; a hostile one cannot exhaust the stack. */
    private static final int MAX_DEPTH = 20;

    private Json() {}

    /** The mapper of this room. */
    public static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder(factory())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // Questions such as StepRow.isOpen() are no members.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .addMixIn(Verification.class, VerificationMembers.class)
                .addModule(new DomainWords())
                .build();
        // A null inside a list or map would otherwise surface as an error of ours in the domain's records.
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper;
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
    }
}
