/** Who one is to the service: passwords, sessions, API tokens, language, and the filter that makes a request's sender an actor. */
package org.throughline.account;
