package org.wenlan.topics.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wenlan.topics.Subscription;

/**
 * Addresses that say by themselves who may do what (签名链接): purpose and ids, and an HMAC-SHA-256
 * over both with the secret of this installation. One purpose's token is none of another's. What
 * does not verify is no token; the comparison takes the same time for all that do not.
 */
public final class SignedLinks {

  private static final String DELIVERY = "d";
  private static final String UNSUBSCRIBE = "u";
  private static final String FEED = "f";
  private static final int LONGEST = 400;

  private final Supplier<byte[]> secret;
  private final URI base;

  /**
   * @param secret 32 bytes, asked for once per link
   * @param base where readers reach the portal
   */
  public SignedLinks(Supplier<byte[]> secret, URI base) {
    this.secret = secret;
    this.base = base;
  }

  /** What keeps readers from following the links; Chinese. */
  public Optional<String> problem() {
    String host = base.getHost();
    boolean own =
        host.equalsIgnoreCase("localhost")
            || host.startsWith("127.")
            || host.equals("[::1]")
            || host.equals("0.0.0.0");
    return own
        ? Optional.of(
            ("读者访问本系统的地址现为 %s，只有本机能打开，邮件留在发件箱。" + "请系统管理员设置 WENLAN_BASE_URL（见运维手册“定题服务的邮件”）后重新启动。")
                .formatted(base))
        : Optional.empty();
  }

  /** Topic and reader of a subscription, and the epoch of its feed. */
  public record FeedKey(String topic, String reader, int epoch) {}

  /** Topic and reader of a subscription. */
  public record SubscriptionKey(String topic, String reader) {}

  /** The token of a delivery to a reader. */
  public String delivery(String message) {
    return signed(DELIVERY, message);
  }

  /** The page of a delivery, for one reader. */
  public String deliveryAddress(String message) {
    return base + "/sdi/d/" + delivery(message);
  }

  /** Where the subscription is ended. */
  public String unsubscribeAddress(Subscription subscription) {
    return base
        + "/sdi/unsubscribe/"
        + signed(UNSUBSCRIBE, subscription.topic(), subscription.reader().id());
  }

  /** The feed of the subscription, while its epoch lasts. */
  public String feedAddress(Subscription subscription) {
    return base
        + "/sdi/feed/"
        + signed(
            FEED,
            subscription.topic(),
            subscription.reader().id(),
            Integer.toString(subscription.feedEpoch()));
  }

  /** A page of the portal. */
  public String page(String path) {
    return base + path;
  }

  /** The message a token of {@link #delivery} was made for. */
  public Optional<String> message(String token) {
    return verified(DELIVERY, token, 1).map(List::getFirst);
  }

  /** What a token of {@link #unsubscribeAddress} was made for. */
  public Optional<SubscriptionKey> unsubscription(String token) {
    return verified(UNSUBSCRIBE, token, 2)
        .map(parts -> new SubscriptionKey(parts.getFirst(), parts.getLast()));
  }

  /** What a token of {@link #feedAddress} was made for. */
  public Optional<FeedKey> feed(String token) {
    return verified(FEED, token, 3)
        .map(p -> new FeedKey(p.getFirst(), p.get(1), Integer.parseInt(p.getLast())));
  }

  private String signed(String... parts) {
    String content = String.join(".", parts);
    return encode(content.getBytes(UTF_8)) + "." + encode(mac(content));
  }

  private Optional<List<String>> verified(String purpose, String token, int parts) {
    int dot = token.indexOf('.');
    if (token.length() > LONGEST || dot < 1) {
      return Optional.empty();
    }
    byte[] content;
    byte[] mac;
    try {
      content = Base64.getUrlDecoder().decode(token.substring(0, dot));
      mac = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String text = new String(content, UTF_8);
    // Compared as written, too: Base64 has more than one spelling of the same bytes.
    boolean canonical = token.equals(encode(content) + "." + encode(mac));
    if (!MessageDigest.isEqual(mac(text), mac) || !canonical) {
      return Optional.empty();
    }
    List<String> all = Arrays.asList(text.split("\\.", -1));
    return all.size() == parts + 1 && all.getFirst().equals(purpose)
        ? Optional.of(all.subList(1, all.size()))
        : Optional.empty();
  }

  private byte[] mac(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
      return mac.doFinal(content.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
