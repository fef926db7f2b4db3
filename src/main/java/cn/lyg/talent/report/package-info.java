/**
 * Dashboards as documents: a report is a folder of templates and labels that select from the
 * catalogue and compute nothing; this package fills it and writes PDF, HTML, PPTX, DOCX, XLSX, CSV.
 */
@NullMarked
package cn.lyg.talent.report;

import org.jspecify.annotations.NullMarked;
