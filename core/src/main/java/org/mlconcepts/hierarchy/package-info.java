/**
 * Question 1: artificial intelligence, machine learning and deep learning, told apart by what
 * rules, classical learners and neural networks do on the same tasks.
 */
@NullMarked
package org.mlconcepts.hierarchy;

import org.jspecify.annotations.NullMarked;
