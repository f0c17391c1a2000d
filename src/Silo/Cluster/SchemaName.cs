using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>Names of PostgreSQL's that Pathways writes into statements: only plain ones, so that none needs quoting.</summary>
internal static class SchemaName
{
    /// <summary>Whether it is a plain name: a lower-case letter, then lower-case letters, digits and underscores, at most 63.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= 63
        && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
        && !name.StartsWith("pg_", StringComparison.Ordinal);

    /// <summary>Refuses another.</summary>
    /// <exception cref="InvalidInputException">It is not plain.</exception>
    public static void Check(string name, string source)
    {
        if (!IsPlain(name))
        {
            throw new InvalidInputException([new Problem(
                source, null, null, "name", name, "is not a plain PostgreSQL name", "use a lower-case letter, then lower-case letters, digits and underscores, at most 63, not beginning with pg_")]);
        }
    }
}
