/**
 * An optional extra: models as ONNX files, scored by the ONNX runtime, and how far that is from
 * what the model itself says.
 */
@NullMarked
package org.mlconcepts.onnx;

import org.jspecify.annotations.NullMarked;
