using System.Text;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Attack;

/// <summary>All that somebody was answered.</summary>
/// <param name="Leaves">Every value of every answer.</param>
/// <param name="Answers">How often which operation was answered in which form with which status.</param>
/// <param name="Tags">ETags by question.</param>
internal sealed record Heard(List<Leaf> Leaves, Dictionary<(string Operation, string Form, int Status), int> Answers, Dictionary<Question, string> Tags)
{
    private static readonly int[] Expected = [200, 201, 202, 400, 403, 404, 409, 422, 429];

    /// <summary>Asks all of it, with a role's key.</summary>
    public static async Task<Heard> AskAsync(ApiUnderTest api, string? role, IEnumerable<Question> questions)
    {
        var heard = new Heard([], [], []);
        foreach (var question in questions)
        {
            using var body = question.Body is { } text ? new StringContent(text, Encoding.UTF8, text.StartsWith('{') ? "application/json" : "application/yaml") : null;
            using var answer = await api.SendAsync(role, new HttpMethod(question.Method), question.Path, body, ("Accept", question.Form));
            ((int)answer.StatusCode).ShouldBeOneOf(Expected, $"{question.Method} {question.Path} {question.Form}");
            var form = answer.Content.Headers.ContentType?.MediaType ?? question.Form;
            var key = (question.Operation, form, (int)answer.StatusCode);
            heard.Answers[key] = heard.Answers.GetValueOrDefault(key) + 1;
            if (answer.Headers.ETag is { } tag)
                heard.Tags[question] = tag.ToString();
            heard.Leaves.AddRange(Reading.Of(question, form, await answer.Content.ReadAsByteArrayAsync()));
        }

        return heard;
    }

    /// <summary>Numbers whose meaning nobody has said.</summary>
    public string[] Unclassified => [.. Leaves.Where(leaf => leaf.Number && Meanings.Of(leaf.Name) is null).Select(leaf => $"{leaf.Asked.Operation} {leaf.Name}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What stands for people, numbers or symbols, in answers about one run alone.</summary>
    public IEnumerable<Leaf> People(string run) => Leaves.Where(leaf => leaf.Asked.Runs is [var one] && one == run && Meanings.Of(leaf.Name) == Meaning.People);
}
