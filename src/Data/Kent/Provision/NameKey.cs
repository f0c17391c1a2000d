using System.Text;

namespace Pathways.Data.Kent.Provision;

/// <summary>A form of an institution's name under which two publications of it meet.</summary>
internal static class NameKey
{
    /// <summary>
    /// Lower case, without what stands in brackets, without marks, without "the", with "and" for "&amp;". Words that tell
    /// schools apart ("girls", "grammar") stay.
    /// </summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var letter in name)
        {
            depth += letter == '(' ? 1 : 0;
            if (depth == 0 && letter == '&')
                plain.Append(" and ");
            else if (depth == 0 && (char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-'))
                plain.Append(letter == '-' ? ' ' : char.ToLowerInvariant(letter));
            depth -= letter == ')' && depth > 0 ? 1 : 0;
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the"));
    }
}
