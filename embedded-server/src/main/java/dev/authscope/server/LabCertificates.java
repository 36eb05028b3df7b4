package dev.authscope.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import okhttp3.tls.HeldCertificate;

import dev.authscope.server.http.LabHost;

/**
 * The certificate authority of a lab and the one certificate with which its server shows itself under all names. RSA, since
 * its signatures always have the same length. TLS itself goes by the real clock, so certificates are valid for a century.
 */
public final class LabCertificates {

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2120-01-01T00:00:00Z");

    private final HeldCertificate authority;
    private final HeldCertificate server;
    private final boolean secret;

    private LabCertificates(HeldCertificate authority, HeldCertificate server, boolean secret) {
        this.authority = authority;
        this.server = server;
        this.secret = secret;
    }

    /** Signed once a process, for every run has a lab of its own and a signature costs as much as many requests. */
    private static final class Pinned {

        static final LabCertificates ONCE = make();

        private static LabCertificates make() {
            HeldCertificate authority = authority().keyPair(pinned("public-demo-authority.pem")).build();
            return new LabCertificates(authority,
                    server(authority).keyPair(pinned("public-demo-server.pem")).build(), false);
        }
    }

    /** Public demonstration keys: the same certificates at every start, at once. For scenarios. */
    public static LabCertificates pinned() {
        return Pinned.ONCE;
    }

    /** New keys that nobody else has; takes about a second. For a lab that other programs use. */
    public static LabCertificates fresh() {
        HeldCertificate authority = authority().rsa2048().build();
        return new LabCertificates(authority, server(authority).rsa2048().build(), true);
    }

    /** The authority's certificate, for those who are to trust the lab. */
    X509Certificate authorityCertificate() {
        return authority.certificate();
    }

    /** Whether the keys are known to nobody else. */
    boolean areSecret() {
        return secret;
    }

    SSLContext serverContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            OneKey key = new OneKey(server.keyPair().getPrivate(), server.certificate(), authority.certificate());
            // No trust managers rather than the machine's: clients show no certificates here.
            context.init(new KeyManager[]{key }, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    private static HeldCertificate.Builder authority() {
        return new HeldCertificate.Builder().commonName("Authscope lab authority")
                .organizationalUnit("For this lab only")
                .certificateAuthority(0)
                .serialNumber(1)
                .validityInterval(FROM.toEpochMilli(), TO.toEpochMilli());
    }

    private static HeldCertificate.Builder server(HeldCertificate authority) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName("shop.example")
                .organizationalUnit("For this lab only")
                .serialNumber(2)
                .validityInterval(FROM.toEpochMilli(), TO.toEpochMilli())
                .signedBy(authority);
        for (LabHost host : LabHost.values()) {
            builder.addSubjectAlternativeName(host.hostName());
            if (!host.outsideName().isEmpty()) {
                builder.addSubjectAlternativeName(host.outsideName());
            }
        }
        return builder.addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("::1");
    }

    private static KeyPair pinned(String file) {
        try (InputStream stream = LabCertificates.class.getResourceAsStream("keys/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The key " + file + " is not in the program");
            }
            String pem = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key " + file + " cannot be read", e);
        }
    }
}
