namespace Pathways.Data.Importing;

/// <summary>How a field is written: what is allowed, in words, and how a text of it is read.</summary>
/// <param name="Allowed">What is allowed, for messages and for the list of columns.</param>
/// <param name="Parse">Reads a text that is not empty and has no blanks around it.</param>
public sealed record FieldForm(string Allowed, Func<string, Parsed> Parse);
