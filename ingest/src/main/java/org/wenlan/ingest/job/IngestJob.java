package org.wenlan.ingest.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The batch job: {@code scan}, then {@code process} by several workers.
 *
 * <p>What is left to do stands in the registry, not in Batch's own tables, so each attempt at a run
 * is a job instance of its own and nothing is configured to be skipped. A chunk is one bundle of
 * files; its transaction holds the registry rows of its documents.
 */
final class IngestJob {

  static final String NAME = "ingest";

  private final JobRepository repository;
  private final JobOperator operator;
  private final PlatformTransactionManager transactions;

  IngestJob(
      JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.operator = operator;
    this.transactions = transactions;
  }

  /**
   * Works on a run until nothing is left or something stops it.
   *
   * @param workers bundles worked on at the same time
   * @return what made it fail, if anything did
   */
  Optional<Throwable> run(
      long run,
      int workers,
      Runnable preparation,
      UnprocessedItems items,
      Function<List<RunItem>, List<Processed>> intake,
      Consumer<List<Processed>> output) {
    Step scan =
        new StepBuilder("scan", repository)
            .tasklet(
                (contribution, context) -> {
                  preparation.run();
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    Step worker =
        new StepBuilder("worker", repository)
            .<List<RunItem>, List<Processed>>chunk(1)
            .reader(items::next)
            .processor(intake::apply)
            .writer(chunk -> chunk.getItems().forEach(output))
            .transactionManager(transactions)
            .build();
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ingest-worker-");
    Step process =
        new StepBuilder("process", repository)
            .partitioner("worker", new SimplePartitioner())
            .step(worker)
            .gridSize(workers)
            .taskExecutor(threads)
            .build();
    Job job = new JobBuilder(NAME, repository).start(scan).next(process).build();
    JobParameters parameters =
        new JobParametersBuilder()
            .addLong("run", run)
            .addString("attempt", UUID.randomUUID().toString())
            .toJobParameters();
    try {
      JobExecution execution = operator.start(job, parameters);
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        return Optional.empty();
      }
      return execution.getAllFailureExceptions().stream()
          .findFirst()
          .or(() -> Optional.of(new IllegalStateException(execution.getStatus().toString())));
    } catch (JobExecutionException e) {
      return Optional.of(e);
    }
  }

  /** Marks what a crash left open in Batch's own tables as failed. */
  void recover() {
    repository.findRunningJobExecutions(NAME).forEach(operator::recover);
  }
}
