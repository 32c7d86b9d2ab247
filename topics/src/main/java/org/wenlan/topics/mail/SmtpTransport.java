package org.wenlan.topics.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.wenlan.topics.delivery.Letter;
import org.wenlan.topics.delivery.MailTransport;

/**
 * Hands letters to the SMTP server that {@code spring.mail.*} names.
 *
 * <p>A reply of 5xx (RFC 5321, 4.2.1) is final for the letter, everything else may pass. Each
 * letter goes to one reader alone, with an unsubscribe header for one click (RFC 8058).
 */
public final class SmtpTransport implements MailTransport {

  private static final String ALTERNATIVE = "alternative";

  private final Optional<JavaMailSender> sender;
  private final String from;
  private final String library;
  private final String domain;

  /**
   * @param sender the server, if one is configured
   * @param from address letters come from, or blank
   * @param library name they come from
   */
  public SmtpTransport(Optional<JavaMailSender> sender, String from, String library) {
    this.sender = sender;
    this.from = from.strip();
    this.library = library;
    this.domain = this.from.substring(this.from.indexOf('@') + 1);
  }

  @Override
  public Optional<String> problem() {
    if (sender.isEmpty()) {
      return Optional.of("没有设置邮件服务器，邮件留在发件箱。请系统管理员设置 spring.mail.host 等项（见运维手册“定题服务的邮件”）后重新启动。");
    }
    if (from.isEmpty() || domain.isEmpty() || domain.equals(from)) {
      return Optional.of("没有设置发件地址，邮件留在发件箱。请系统管理员设置 wenlan.topics.from（见运维手册“定题服务的邮件”）后重新启动。");
    }
    return Optional.empty();
  }

  @Override
  public Outcome send(Letter letter) {
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      return new Outcome.Failed(problem.get());
    }
    try {
      sender.orElseThrow().send(message(letter));
      return new Outcome.Accepted();
    } catch (MailAuthenticationException e) {
      return new Outcome.Failed("邮件服务器不接受所设的账号或口令");
    } catch (MailSendException e) {
      return judged(e);
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      return new Outcome.Failed("邮件未能发出：" + e.getMessage());
    }
  }

  private MimeMessage message(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.orElseThrow().createMimeMessage();
    message.setFrom(new InternetAddress(from, library, "UTF-8"));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(letter.address(), letter.name(), "UTF-8"));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(letter.date()));
    message.setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), domain));
    message.setHeader("List-Id", "<%s.topics.%s>".formatted(letter.topic(), domain));
    message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", "zh-CN");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent(letter.html(), "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart(ALTERNATIVE, text, html));
    return message;
  }

  private static Outcome judged(MailSendException failure) {
    List<Throwable> causes = causes(failure);
    for (Throwable cause : causes) {
      int reply =
          switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
          };
      if (reply >= 500) {
        return new Outcome.Refused("邮件服务器拒收：" + said(cause));
      }
    }
    return new Outcome.Failed("邮件未能发出：" + said(causes.getLast()));
  }

  /** Everything that lies behind the failure, the outermost first. */
  private static List<Throwable> causes(MailSendException failure) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    open.addAll(Arrays.asList(failure.getMessageExceptions()));
    List<Throwable> all = new ArrayList<>();
    while (!open.isEmpty()) {
      Throwable next = open.removeFirst();
      if (all.contains(next)) {
        continue;
      }
      all.add(next);
      Optional.ofNullable(next.getCause()).ifPresent(open::addLast);
      if (next instanceof MessagingException messaging) {
        Optional.ofNullable(messaging.getNextException()).ifPresent(open::addLast);
      }
    }
    return all;
  }

  private static String said(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.strip().replaceAll("\\s+", " ");
  }
}
