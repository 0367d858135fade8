package dk.medspil.process.engine;

import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;

/**
 * The product's XPath: the JDK's, with a short way for plain paths of names. At each start the engine reads its mapping
 * files by thousands of them, such as {@code selectKey} and {@code /mapper/sql}, and for each the JDK would number the
 * document's nodes anew up to the asked one, which took a tenth of the start. Named in {@code META-INF/services}.
 */
public final class PlainPaths extends XPathFactory {

    private final XPathFactory jdk = XPathFactory.newDefaultInstance();

    @Override
    public XPath newXPath() {
        return new PlainPath(jdk.newXPath());
    }

    @Override
    public boolean isObjectModelSupported(String objectModel) {
        return jdk.isObjectModelSupported(objectModel);
    }

    @Override
    public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
        jdk.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws XPathFactoryConfigurationException {
        return jdk.getFeature(name);
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        jdk.setXPathVariableResolver(resolver);
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        jdk.setXPathFunctionResolver(resolver);
    }
}
