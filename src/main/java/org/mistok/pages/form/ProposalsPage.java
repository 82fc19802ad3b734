package org.mistok.pages.form;

import org.mistok.pages.form.FormPage.Proposals;

/// A piece of the form: the areas proposed for one text.
public record ProposalsPage(String title, Proposals proposals) {}
