package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hashes of passwords. */
class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aHashNamesItsCostsAndFitsItsPasswordAlone() {
        var hash = passwords.hash("contraseña larga ✓");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.fits("contraseña larga ✓", Optional.of(hash))).isTrue();
        assertThat(passwords.fits("contrasena larga ✓", Optional.of(hash))).isFalse();
        assertThat(passwords.hash("contraseña larga ✓")).isNotEqualTo(hash);
    }

    @Test
    void oneLetterTypedAsTwoSignsIsTheSamePassword() {
        var hash = passwords.hash("contrase\u00f1a larga");

        assertThat(passwords.fits("contrasen\u0303a larga", Optional.of(hash))).isTrue();
    }

    @Test
    void nothingFitsWhoHasNoPassword() {
        assertThat(passwords.fits("", Optional.empty())).isFalse();
    }

    /** A vector that the reference program of Argon2's authors is tested with. */
    @Test
    void theHashIsTheOneOthersCompute() {
        var hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Argon2.fits("password", hash)).isTrue();
        assertThat(Argon2.fits("passwore", hash)).isFalse();
    }
}
