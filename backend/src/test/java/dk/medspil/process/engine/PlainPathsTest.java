package dk.medspil.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The short way gives the very nodes that the JDK's own gives. */
class PlainPathsTest {

    private final XPath jdk = XPathFactory.newDefaultInstance().newXPath();
    private final XPath ours = XPathFactory.newInstance().newXPath();

    static Stream<Resource> mappings() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/impl/mapping/entity/*.xml"));
    }

    @Test
    void theEngineGetsIt() throws IOException {
        assertThat(ours).isInstanceOf(PlainPath.class);
        assertThat(mappings()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aMappingFileReadsTheSame(Resource file) throws Exception {
        Document mapping = read(file);
        for (String path : List.of("/mapper", "/mapper/sql", "/mapper/resultMap", "/mapper/parameterMap")) {
            assertSame(path, mapping);
        }
        Node mapper = (Node) ours.evaluate("/mapper", mapping, XPathConstants.NODE);
        for (String path : List.of("select|insert|update|delete", "cache", "cache-ref", "sql|sql")) {
            assertSame(path, mapper);
        }
        for (Node statement : nodes(ours, "select|insert|update|delete", mapper)) {
            assertSame("selectKey", statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//b",
                "a/b",
                "/a/b[1]",
                "/a/@x",
                "b[@x='2']",
                "*",
                ".",
                "..",
                "text()",
                "/",
                "b | c",
                "b",
                "/a/b"
            })
    void anyPathReadsTheSame(String path) throws Exception {
        Document document = parse("<a x='1'><b x='2'>t</b><c><b/></c><b/><!-- b --><n:b xmlns:n='urn:n'/></a>");

        assertSame(path, document.getDocumentElement());
        assertSame(path, document);
    }

    @Test
    void textIsTheJdksBusiness() throws Exception {
        Document document = parse("<a><b>t</b></a>");

        assertThat(ours.evaluate("/a/b", document)).isEqualTo("t");
        assertThat(ours.evaluate("/a/b", document, XPathConstants.STRING)).isEqualTo("t");
        assertThat(ours.evaluate("/a/c", document, XPathConstants.NODE)).isNull();
    }

    private void assertSame(String path, Node start) throws Exception {
        assertThat(nodes(ours, path, start)).as(path).isEqualTo(nodes(jdk, path, start));
        assertThat(ours.evaluate(path, start, XPathConstants.NODE))
                .as("first of " + path)
                .isSameAs(jdk.evaluate(path, start, XPathConstants.NODE));
    }

    private static List<Node> nodes(XPath paths, String path, Node start) throws Exception {
        NodeList found = (NodeList) paths.evaluate(path, start, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        assertThat(found.item(found.getLength())).isNull();
        return nodes;
    }

    /** As the engine's library reads it. */
    private static Document read(Resource file) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver(new XMLMapperEntityResolver());
        try (InputStream content = file.getInputStream()) {
            return builder.parse(content);
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
