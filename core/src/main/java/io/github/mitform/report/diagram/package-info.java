/**
 * Pictures of a format: its phases, pages, branches and conditions, as a stand-alone SVG, as Mermaid and as PlantUML. Start with
 * {@link io.github.mitform.report.diagram.Diagram}.
 */
@NullMarked
package io.github.mitform.report.diagram;

import org.jspecify.annotations.NullMarked;
