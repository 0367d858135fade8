package dk.medspil.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Answers {@code name}, {@code name|name} and {@code /name/name} by walking over children, all else by the JDK's. */
final class PlainPath implements XPath {

    private static final Pattern CHILDREN = Pattern.compile("[A-Za-z-]+(\\|[A-Za-z-]+)*");
    private static final Pattern FROM_THE_ROOT = Pattern.compile("(/[A-Za-z-]+)+");

    private final XPath jdk;

    PlainPath(XPath jdk) {
        this.jdk = jdk;
    }

    @Override
    public @Nullable Object evaluate(String path, @Nullable Object item, QName type) throws XPathExpressionException {
        boolean asksForNodes = XPathConstants.NODESET.equals(type) || XPathConstants.NODE.equals(type);
        List<Node> found = asksForNodes && item instanceof Node node ? find(path, node) : null;
        if (found == null) {
            return jdk.evaluate(path, item, type);
        }
        if (XPathConstants.NODESET.equals(type)) {
            return new Found(found);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static @Nullable List<Node> find(String path, Node start) {
        if (CHILDREN.matcher(path).matches()) {
            return children(List.of(start), Set.copyOf(List.of(path.split("\\|"))));
        }
        if (!FROM_THE_ROOT.matcher(path).matches()) {
            return null;
        }
        List<Node> found = List.of(start instanceof Document ? start : start.getOwnerDocument());
        for (String name : path.substring(1).split("/")) {
            found = children(found, Set.of(name));
        }
        return found;
    }

    private static List<Node> children(List<Node> parents, Set<String> names) {
        List<Node> found = new ArrayList<>();
        for (Node parent : parents) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE
                        && child.getNamespaceURI() == null
                        && names.contains(child.getNodeName())) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private record Found(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index >= 0 && index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }

    @Override
    public String evaluate(String path, @Nullable Object item) throws XPathExpressionException {
        return jdk.evaluate(path, item);
    }

    @Override
    public Object evaluate(String path, InputSource source, QName type) throws XPathExpressionException {
        return jdk.evaluate(path, source, type);
    }

    @Override
    public String evaluate(String path, InputSource source) throws XPathExpressionException {
        return jdk.evaluate(path, source);
    }

    @Override
    public XPathExpression compile(String path) throws XPathExpressionException {
        return jdk.compile(path);
    }

    @Override
    public void reset() {
        jdk.reset();
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        jdk.setXPathVariableResolver(resolver);
    }

    @Override
    public XPathVariableResolver getXPathVariableResolver() {
        return jdk.getXPathVariableResolver();
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        jdk.setXPathFunctionResolver(resolver);
    }

    @Override
    public XPathFunctionResolver getXPathFunctionResolver() {
        return jdk.getXPathFunctionResolver();
    }

    @Override
    public void setNamespaceContext(NamespaceContext context) {
        jdk.setNamespaceContext(context);
    }

    @Override
    public NamespaceContext getNamespaceContext() {
        return jdk.getNamespaceContext();
    }
}
