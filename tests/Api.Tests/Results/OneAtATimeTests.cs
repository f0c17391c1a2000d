using Pathways.Api.Comparing;

namespace Pathways.Api.Tests.Results;

/// <summary>What takes long is made once, one at a time, and no more wait than may.</summary>
public sealed class OneAtATimeTests : IDisposable
{
    private readonly OneAtATime<int, int> _known = new(kept: 2, waiting: 2);
    private readonly List<int> _made = [];

    public void Dispose() => _known.Dispose();

    [Fact]
    public async Task One_too_many_is_told_so_until_another_is_made_and_those_who_ask_for_the_same_wait_together()
    {
        var (begun, first, second) = (new TaskCompletionSource(), new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        _known.TryGet(1, () => Begun(begun, first), out var one).ShouldBeTrue();
        await begun.Task; // else the second might be made before it
        _known.TryGet(2, () => second.Task, out var two).ShouldBeTrue();
        _known.TryGet(3, () => Made(3), out _).ShouldBeFalse();
        _known.TryGet(1, () => Made(1), out var same).ShouldBeTrue();
        same.ShouldBe(one);
        first.SetResult(10);
        (await one!).ShouldBe(10);
        _known.TryGet(3, () => Made(3), out var three).ShouldBeTrue();
        second.SetResult(20);
        (await two!, await three!).ShouldBe((20, 3));
    }

    [Fact]
    public async Task The_latest_are_kept_and_an_older_one_is_made_anew()
    {
        foreach (var key in new[] { 1, 2, 3, 3, 2, 4, 1 })
        {
            _known.TryGet(key, () => Made(key), out var task).ShouldBeTrue();
            (await task!).ShouldBe(key);
        }

        _made.ShouldBe([1, 2, 3, 4, 1]);
    }

    [Fact]
    public async Task What_could_not_be_made_is_made_afresh()
    {
        _known.TryGet(1, () => Task.FromException<int>(new InvalidOperationException()), out var failed).ShouldBeTrue();
        await Should.ThrowAsync<InvalidOperationException>(failed!);
        _known.TryGet(1, () => Made(1), out var again).ShouldBeTrue();
        (await again!).ShouldBe(1);
    }

    private static Task<int> Begun(TaskCompletionSource begun, TaskCompletionSource<int> end)
    {
        begun.SetResult();
        return end.Task;
    }

    private Task<int> Made(int value)
    {
        _made.Add(value);
        return Task.FromResult(value);
    }
}
