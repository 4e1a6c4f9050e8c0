package org.mlconcepts.lab;

/**
 * A follow-up that an interviewer asks after the main question.
 *
 * @param question the follow-up
 * @param answer the short answer
 * @param experiment the slug of the experiment that answers it
 */
public record FollowUp(String question, String answer, String experiment) {}
